"""Modules of libraries that other modules of them import, and that nothing here ever asks for anything."""

import sys
from importlib.util import find_spec, module_from_spec
from types import ModuleType


def leave_unread(name: str) -> None:
    """Let `import name` do nothing until something is asked of the module that its code defines.

    A module that was imported already, or that there is none of, is let alone. Of a package only its own
    module is left unread; those below it are imported as ever.
    """
    spec = None if name in sys.modules else find_spec(name)
    if spec is not None:
        module = sys.modules[name] = module_from_spec(spec)
        module.__class__ = _Unread
        parent, _, child = name.rpartition(".")
        if parent:
            # Otherwise `from parent import child` would ask the module itself whether it is there.
            setattr(sys.modules[parent], child, module)


class _Unread(ModuleType):
    """A module whose code has not run; it runs when something is asked for that only the code defines."""

    def __getattr__(self, name: str) -> object:
        _read(self)
        return getattr(self, name)


def _read(module: ModuleType) -> None:
    """Run a module's code, and that of the unread ones below it, which it takes to have run."""
    module.__class__ = ModuleType
    if module.__spec__ is not None and module.__spec__.loader is not None:
        module.__spec__.loader.exec_module(module)
    below = f"{module.__name__}."
    for name in [name for name in sys.modules if name.startswith(below)]:
        if isinstance(sys.modules[name], _Unread):
            _read(sys.modules[name])
