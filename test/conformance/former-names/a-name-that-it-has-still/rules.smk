event left formerly left
