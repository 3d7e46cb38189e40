event unused
