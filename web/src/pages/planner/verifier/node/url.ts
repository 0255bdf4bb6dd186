/** No file of the verifier has an address here. */
export const pathToFileURL = (path: string): URL => new URL(path, 'file:///');
