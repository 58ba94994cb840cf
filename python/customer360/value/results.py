"""What a fit returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FitStatus = Literal["ok", "too_few_customers", "too_few_repeaters", "dropout_not_identified", "not_converged"]


@dataclass(frozen=True)
class Fit:
    """Parameters of one model over one population.

    `fit_status` is the gate: anything but `ok` means that no forecast may be made from `parameters`. Where the data
    were too small to try, `parameters` and `standard_errors` are empty.
    """

    model_family: str
    parameter_names: tuple[str, ...]
    parameters: tuple[float, ...]
    standard_errors: tuple[float, ...]
    log_likelihood: float | None
    customer_count: int
    repeater_count: int
    gradient_norm: float | None
    fit_status: FitStatus

    def parameter(self, name: str) -> float:
        """One parameter by its name; raises KeyError for a name the model does not have, or that was not fitted."""
        return dict(zip(self.parameter_names, self.parameters, strict=False))[name]

    def standard_error(self, name: str) -> float:
        """The standard error of one parameter; raises KeyError as `parameter` does."""
        return dict(zip(self.parameter_names, self.standard_errors, strict=False))[name]
