let tried be larger of (employees, budget)
