"""The casework instance: one lawyer's or one team's folder, on one computer, behind one passphrase."""
