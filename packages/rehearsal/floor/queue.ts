/** What comes first comes out first: a binary heap by moment, and by order of coming where moments are the same. */
export function createQueue<Item>() {
  const heap: { readonly at: number; readonly order: number; readonly item: Item }[] = [];
  const isBefore = (a: number, b: number): boolean =>
    heap[a]!.at < heap[b]!.at || (heap[a]!.at === heap[b]!.at && heap[a]!.order < heap[b]!.order);
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  };
  return {
    put(at: number, order: number, item: Item): void {
      let place = heap.push({ at, order, item }) - 1;
      for (let above = (place - 1) >> 1; place > 0 && isBefore(place, above); above = (place - 1) >> 1) {
        swap(place, above);
        place = above;
      }
    },
    take(): { readonly at: number; readonly order: number; readonly item: Item } | null {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined) return null;
      if (heap.length === 0) return first;
      heap[0] = last;
      for (let place = 0; ;) {
        const [left, right] = [place * 2 + 1, place * 2 + 2];
        let least = place;
        if (left < heap.length && isBefore(left, least)) least = left;
        if (right < heap.length && isBefore(right, least)) least = right;
        if (least === place) return first;
        swap(place, least);
        place = least;
      }
    },
  };
}
