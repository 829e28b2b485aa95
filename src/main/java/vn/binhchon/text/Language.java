package vn.binhchon.text;

/** The two languages people read; Vietnamese comes first. */
public enum Language {
    VI,
    EN
}
