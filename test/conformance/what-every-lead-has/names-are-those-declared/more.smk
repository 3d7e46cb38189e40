language 1

handoff again from marketing to sales {
  when a lead becomes mql where stage is mqll
  route {
    to solo in turn when last_owner is anne
    to solo in turn when team in (desk, pile)
    to solo in turn when reason is no_budget
    to solo in turn when campaign is roof_sprint
    to solo in turn when channel is not radio
    otherwise to queue pile
  }
  ends { done then close }
}
