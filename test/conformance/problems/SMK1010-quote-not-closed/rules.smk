person cleo "Cleo <cleo@probe.example>
