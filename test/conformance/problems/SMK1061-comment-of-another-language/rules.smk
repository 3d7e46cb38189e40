// who opens mails
event opened
