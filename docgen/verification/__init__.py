"""Word against the PDF: what an office program makes of the Word file, measured line by line."""
