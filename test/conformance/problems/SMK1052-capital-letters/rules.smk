event Opened
