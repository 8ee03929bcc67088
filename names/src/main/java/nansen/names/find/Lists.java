package nansen.names.find;

/// Lists of numbers, one after the other: a column of starts, and the numbers.
record Lists(Ints starts, Ints numbers) {

  int from(int list) {
    return starts.at(list);
  }

  int to(int list) {
    return starts.at(list + 1L);
  }

  int length(int list) {
    return to(list) - from(list);
  }

  int at(int index) {
    return numbers.at(index);
  }
}
