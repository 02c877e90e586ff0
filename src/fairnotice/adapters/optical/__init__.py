"""Reading the letters on a picture, by Tesseract where the computer has it: in a process of its own, all in memory."""
