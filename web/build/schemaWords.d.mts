export function chineseOf(description: string | null | undefined, name: string): string;
export function englishOf(name: string): string;
