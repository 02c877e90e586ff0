"""Django's SQLite, encrypted page by page: what it writes, journal and search index too, is noise without the key."""
