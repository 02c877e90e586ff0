"""What templates of other apps ask of this one."""
