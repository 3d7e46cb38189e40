qualification more {
  refuse ours when team is desk
}
