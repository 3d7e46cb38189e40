list rivals from "lists/rivals.txt"
