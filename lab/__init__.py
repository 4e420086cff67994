"""What is run now and then to make a part of the project: numbers, tables, pictures."""
