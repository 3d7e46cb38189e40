event left formerly gone
event gone formerly left
