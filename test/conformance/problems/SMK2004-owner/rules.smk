person owner "Olga Wner" <owner@probe.example>
