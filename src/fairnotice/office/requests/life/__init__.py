"""The life of an alert: suspended, confirmed, changed, kept, cautioned, blocked, ended; never begun here."""
