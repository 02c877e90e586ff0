"""The demo world: bureaus, people, requests and decisions that do not exist, made by the office's own actions."""
