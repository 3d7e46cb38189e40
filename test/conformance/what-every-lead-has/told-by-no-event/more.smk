language 1

handoff again from marketing to sales {
  when a lead becomes mql
  route {
    to solo in turn when content is ebook
    otherwise to queue pile
  }
  ends { done then close }
}
