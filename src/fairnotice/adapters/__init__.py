"""What the protocols of the core, and the apps, meet in the world: disks and processes."""
