divert questions to queue pile when country is DE
