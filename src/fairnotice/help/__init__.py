"""Those who stand beside the person: letters that anybody can write alone, and a legal-aid team's own folder."""
