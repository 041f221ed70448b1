"""The rules of the steps before and after the checks: who finds them cannot know this registry."""
