/** Something asked of the store that its rules forbid; `message` is one sentence with a way out. */
export class StoreRefusal extends Error {
  readonly code:
    | 'other company'
    | 'unknown plan'
    | 'unknown cursor'
    | 'no active plan'
    | 'no company'
    | 'unknown import';

  constructor(code: StoreRefusal['code'], message: string) {
    super(message);
    this.name = 'StoreRefusal';
    this.code = code;
  }
}
