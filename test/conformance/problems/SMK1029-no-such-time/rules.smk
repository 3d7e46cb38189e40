calendar tried { open mon to fri 09:00 to 25:00 }
