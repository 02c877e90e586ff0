"""Article 85: further documents for an extradition."""

from tests.law.spec import Example, examples

test_85 = examples(
    "RPD-85",
    Example("Documents are added", {"file.extradition_documents": ["SYNTHETIC judgment"]}, "met", "satisfied"),
    Example("The bureau says that there are none", {"file.extradition_documents": []}, "met", "none_added"),
    Example("Nothing is said of them", {}, "cannot_tell", "not_given", recommends="publish"),
    Example("A diffusion is no notice", {}, "not_applicable", "other_kind", kind="wanted_diffusion"),
    unreachable={"not_met": "Nobody has to add documents, so nothing can fail."},
)
