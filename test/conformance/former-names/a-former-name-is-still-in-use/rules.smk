event left formerly viewed
