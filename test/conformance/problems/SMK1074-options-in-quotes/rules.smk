event opened { on_what one of ("phone", "desk") }
