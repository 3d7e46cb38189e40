calendar tried { open mon to fri 9:00 to 17:00 }
