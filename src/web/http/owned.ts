declare const owned: unique symbol;

/** Something that was proved to belong to the visitor. Only `visitor.ts` and `mail-access.ts` make it, by checking. */
export type Owned<T> = T & { readonly [owned]: true };

/** Marks a thing whose owner was just checked. Call it nowhere but directly behind such a check. */
export const markOwned = <T>(thing: T): Owned<T> => thing as Owned<T>;
