/** What a panel of documents, notes or follow-ups belongs to; ids as the page has them. The server reads them strictly. */
export type SubjectOf = { readonly clientId: string } | { readonly proceedingId: string };
