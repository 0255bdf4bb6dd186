/** The page that ends a sign-in: it takes a person back, or tells the tab that waits for him. */
export const SIGNED_IN = '/signed-in';

/** Where a sign-in at the city's issuer begins that comes back to a page of the hub. */
export const signInAddress = (to: string): string => `/session/sign-in?${new URLSearchParams({ to })}`;
