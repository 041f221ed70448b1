"""The writers: any block tree and its pages on any medium.

What is left unread would cost a build 25 ms: pictures, which reportlab is never given; what python-docx opens
and edits documents with, of which the packages alone are used.
"""

from docgen.writers.unread import leave_unread

leave_unread("PIL.Image")
leave_unread("docx")
leave_unread("docx.oxml")
