declare module '@vercel/ncc' {
  type Options = {
    readonly cache: false;
    readonly minify: boolean;
    readonly quiet: boolean;
    readonly sourceMap: boolean;
    readonly target: string;
  };
  type Asset = { readonly source: string | Uint8Array };
  type Bundle = { readonly code: string; readonly assets: Readonly<Record<string, Asset>> };
  export default function ncc(entry: string, options: Options): Promise<Bundle>;
}
