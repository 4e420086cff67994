"""How far each candidate answers: one named feature for each way to look at it."""
