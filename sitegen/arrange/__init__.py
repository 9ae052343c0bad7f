"""Order, neighbours, contexts and counts over the archive."""

from sitegen.arrange.contexts import contexts
from sitegen.arrange.outline import outline
from sitegen.arrange.site import arrange, reading_key
from sitegen.arrange.together import together

__all__ = ["arrange", "contexts", "outline", "reading_key", "together"]
