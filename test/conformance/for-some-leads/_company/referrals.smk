handoff to_fred from marketing to sales {
  when a lead becomes mql where source is referral
  route { otherwise to solo in turn }
  ends { done then close }
}
