"""The signs of what somebody still has to do (待办); the check lists each, no build passes over one."""

OPENING = "〔待"
CONFIRM = "〔待核〕"
WRITE = "〔待写〕"
FILL = "〔待填〕"
