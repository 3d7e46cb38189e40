event mail-opened
