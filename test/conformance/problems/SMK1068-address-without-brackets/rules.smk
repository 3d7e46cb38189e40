person cleo "Cleo Adam" cleo@probe.example
