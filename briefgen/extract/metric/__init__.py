"""What a number measures: the indicator, by the words beside it, by an earlier number of its sentence, or by what it counts."""
