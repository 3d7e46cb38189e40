calendar tried { open mon-fri 09:00 to 17:00 }
