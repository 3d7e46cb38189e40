event left formerly gone
event away formerly (lost, gone)
