list tried { DE, "Berlin" }
