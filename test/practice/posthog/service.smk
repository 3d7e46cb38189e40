# From sales to those who keep customers, once they are in a good state.
handoff to_success from sales to success {
  needs     company, products
  passes on email, company, products
  checklist account_plan, onboarded, invoices_paid

  route {
    to success_managers in turn when products >= 3
    to account_managers in turn
    otherwise to queue unowned
  }

  success owes takeover within 12 months, met by call_held {
    1 month before due remind owner
  }

  success may reject because {
    no_plan "There is no account plan"          then sales owes plan within 5 business days, then hand over again
    open_invoices "Invoices are open"           then sales owes payment within 1 month, then hand over again
    no_reply "They do not answer"               then hand over by back_to_executive
    champion_left "Their champion has left"     then hand over by back_to_executive
    low_usage "They use little of it"           then hand over by back_to_executive
    difficult "They are difficult to work with" then hand over by back_to_executive
  }

  ends {
    taken_over then close
  }
}

# What is no valid reason to hand off stays with whoever sold it.
handoff back_to_executive from success to sales {
  route {
    to account_owner
    otherwise to queue lead_pool
  }
  sales owes contact within 5 business days
  ends {
    healthy_again then hand over by to_success
    churned       then close
  }
}
